// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.print;

import java.util.List;
import pairbook.paper.form.RenderedPaper;

/// How a paper is wanted on its printer.
///
/// @param queue  the printer, by the name the system has for it
/// @param copies at least 1
/// @param media  the paper in the printer; the pages are fitted to it where it is not their own size
/// @param ranges such as "1-2"; empty means all
/// @param sides  as CUPS names them; empty leaves it to the printer
record PrintOrder(String queue, int copies, String media, List<String> ranges, String sides) {

    static PrintOrder simple(RenderedPaper paper, String queue) {
        return new PrintOrder(queue, 1, paper.size().media(), List.of(), "");
    }
}
