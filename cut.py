import re
p='/tmp/h/w2/src/main/java/pairbook/Tour.java'
s=open(p).read()
keep=('stock-take','contract-paper')
def cut(m):
    lines=m.group(0).split('\n'); return '\n'.join(lines)
out=[];inlist=False
for l in s.split('\n'):
    if re.match(r'\s+(screen|panel)\("',l) :
        name=re.search(r'"([^"]+)"',l).group(1)
        if not(name.startswith('stock-take') or name in('contract-paper','empty-stock-take')): 
            continue
    out.append(l)
s='\n'.join(out)
s=s.replace('() -> press("#preview")),','() -> press("#preview")));').replace('to("stock-take")),\n    }','to("stock-take")));\n    }')
s=re.sub(r'screen\("empty-stock-take", to\("stock-take"\)\),\s*\n\s*\}',r'screen("empty-stock-take", to("stock-take")));\n    }',s)
s=s.replace('visit(inADraft());','').replace('steps.add(() -> press("#next"));','')
s=re.sub(r'    private List<Stop> inADraft\(\) \{.*?\n    \}\n','',s,flags=re.S)
open(p,'w').write(s)
