// SPDX-License-Identifier: Apache-2.0
package pairbook;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.security.MessageDigest;
import java.text.Format;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import pairbook.fx.Messages;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;
import pairbook.workbook.Sha256;

/// The rules of the house.
@AnalyzeClasses(packages = "pairbook", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /// What features share, and so knows none of them. Whatever is named neither here nor in [#PROGRAM] is a feature.
    private static final String[] SHARED = {
        "pairbook.fx..", "pairbook.workbook..", "pairbook.people", "pairbook.goals..", "pairbook.actions",
        "pairbook.worksheet..", "pairbook.paper..",
        "pairbook.feature.."
    };

    /// The window around the features, which alone knows them.
    private static final String[] PROGRAM = {"pairbook", "pairbook.window..", "pairbook.shell..", "pairbook.example..", "pairbook.tour.."};
    private static final Set<String> LAYERS = Set.of("Store", "ViewModel", "View");

    @ArchTest
    static final ArchRule aViewBinds = noClasses()
            .that(simpleNameEndingWith("View").or(assignableTo(Node.class)))
            .should()
            .dependOnClassesThat(simpleNameEndingWith("Store").or(resideInAnyPackage("org.jdbi..", "java.sql..")))
            .as("1. a view, and whatever it is made of, imports no store and no JDBI");

    @ArchTest
    static final ArchRule aViewModelKnowsNoScreen = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..", "org.jdbi..", "java.sql.."))
            .as("2. a view-model imports nothing of javafx.scene, javafx.stage, javafx.fxml or JDBI");

    @ArchTest
    static final ArchRule storesKnowNoToolkit = noClasses()
            .that()
            .haveSimpleNameEndingWith("Store")
            .or()
            .resideInAPackage("pairbook.workbook..")
            .or(publicRecordsOfThePairbook())
            .should()
            .dependOnClassesThat(resideInAPackage("javafx.."))
            .as("3. a store, a record and all of workbook import no JavaFX");

    @ArchTest
    static final ArchRule sqlStaysInStores = noClasses()
            .that(not(simpleNameEndingWith("Store").or(resideInAPackage("pairbook.workbook..")).or(insideAStore())))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.jdbi..", "java.sql..", "org.h2.."))
            .as("4. JDBI and SQL live in stores and in workbook only");

    @ArchTest
    static final ArchRule readingNeverWrites = classes()
            .that()
            .haveSimpleNameEndingWith("Store")
            .should(neverWriteWhereItReads())
            .as("4b. what reads the room and gives something back never writes it, not even through others");

    @ArchTest
    static final ArchRule featuresKnowNoFeature = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return isFeature(type) ? SliceIdentifier.of(featureOf(type)) : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                    return "features";
                }
            })
            .should()
            .notDependOnEachOther()
            .as("5a. a feature imports no other feature");

    @ArchTest
    static final ArchRule featuresKnowNoWindow = noClasses()
            .that(describe("are of a feature", ArchitectureTest::isFeature))
            .should()
            .dependOnClassesThat(resideInAnyPackage(PROGRAM))
            .as("5b. a feature knows nothing of the window around it");

    @ArchTest
    static final ArchRule sharedPackagesKnowNoFeature = noClasses()
            .that()
            .resideInAnyPackage(SHARED)
            .should()
            .dependOnClassesThat(describe("are of a feature", ArchitectureTest::isFeature).or(resideInAnyPackage(PROGRAM)))
            .as("5c. what features share knows none of them");

    private static boolean isFeature(JavaClass type) {
        return type.getPackageName().startsWith("pairbook") && !resideInAnyPackage(SHARED).or(resideInAnyPackage(PROGRAM)).test(type);
    }

    /// `contract` of `pairbook.contract.draft`.
    private static String featureOf(JavaClass type) {
        return type.getPackageName().split("\\.")[1];
    }

    @ArchTest
    static final ArchRule noCycles = slices().matching("pairbook.(**)")
            .should()
            .beFreeOfCycles()
            .as("5d. no cycles between packages");

    @ArchTest
    static final ArchRule onlyWiringConstructs = classes()
            .that()
            .resideInAPackage("pairbook..")
            .should(constructLayersOnlyWhereTheyAreWired())
            .as("6a. stores, view-models and views are constructed in the window and in the features that bring them");

    @ArchTest
    static final ArchRule noStaticState = fields()
            .that()
            .areStatic()
            .should(new ArchCondition<JavaField>("be final") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    boolean fine = field.getModifiers().contains(JavaModifier.FINAL);
                    events.add(new SimpleConditionEvent(field, fine, field.getFullName() + " is static and not final"));
                }
            })
            .as("6b. no static state");

    /// Where people save files of their own, outside the data directory, the system says who may read them.
    private static final Set<String> SAVE_ELSEWHERE = Set.of("pairbook.exchange.json.AsideFile", "pairbook.meetings.list.CalendarFiles",
            "pairbook.paper.print.PreviewViewModel", "pairbook.paper.print.Printing", "pairbook.tour.Tour", "pairbook.PairbookApp");

    @ArchTest
    static final ArchRule onePlaceMakesFiles = noClasses()
            .that(not(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("make what is the user's alone, or save elsewhere") {
                @Override
                public boolean test(JavaClass type) {
                    var outer = type.getName().replaceFirst("\\$.*", "");
                    return outer.equals("pairbook.workbook.PrivateFiles") || SAVE_ELSEWHERE.contains(outer);
                }
            }))
            .should()
            .callMethodWhere(new com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall>("make a file or folder") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                    var owner = call.getTargetOwner().getName();
                    var name = call.getName();
                    var to = call.getTarget().getRawParameterTypes();
                    var makes = name.startsWith("create") && !name.endsWith("Link") || name.startsWith("write") || name.startsWith("new") && !name.contains("Input")
                            && !name.contains("Reader") && !name.contains("DirectoryStream")
                            || name.equals("copy") && to.get(1).getName().equals("java.nio.file.Path");
                    return owner.equals("java.nio.file.Files") && makes || owner.equals("java.nio.channels.FileChannel") && name.equals("open");
                }
            })
            .orShould()
            .dependOnClassesThat(com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                    "java\\.io\\.(FileOutputStream|RandomAccessFile|FileWriter)"))
            .as("8. what Pairbook makes in its data directory is for its user alone, so one place makes it");

    /// What is compared, stored or put into a file is the same in Turkish and Arabic.
    @ArchTest
    static final ArchRule noCaseOfTheSystem = noClasses()
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .as("7a. no case and no format of the system's language");

    @ArchTest
    static final ArchRule sentencesAreEnglish = noClasses()
            .that(not(equivalentTo(Messages.class)))
            .should()
            .dependOnClassesThat(assignableTo(Format.class))
            .as("7b. only Messages fills the places of a sentence");

    /// So that whatever is shown can be read again.
    @ArchTest
    static final ArchRule daysAreShownInStyles = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("pairbook.fx.dates.DateStyle")
            .and()
            .doNotHaveFullyQualifiedName("pairbook.fx.dates.DateWords")
            .should()
            .callMethod(DateTimeFormatter.class, "ofLocalizedDate", FormatStyle.class)
            .orShould()
            .callMethod(DateTimeFormatter.class, "ofLocalizedTime", FormatStyle.class)
            .orShould()
            .callMethod(DateTimeFormatter.class, "ofLocalizedPattern", String.class)
            .orShould()
            .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
            .as("7c. a day is shown in a DateStyle");

    @ArchTest
    static final ArchRule whatIsNotShownTakesNoRoom = noClasses()
            .that()
            .doNotBelongToAnyOf(Shown.class)
            .should(sayWhatIsManaged())
            .as("9a. only Shown says that a node takes room while it is visible");

    /// A control may take out of its layout, for good, what it places itself.
    private static ArchCondition<JavaClass> sayWhatIsManaged() {
        return new ArchCondition<>("say what is managed") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var control = type.getPackageName().startsWith("pairbook.fx.controls");
                for (var call : type.getMethodCallsFromSelf()) {
                    var says = call.getName().equals("managedProperty") || call.getName().equals("setManaged") && !control;
                    events.add(new SimpleConditionEvent(type, says, call.getDescription()));
                }
            }
        };
    }

    @ArchTest
    static final ArchRule wordsThatWrapAreNeverCut = noClasses()
            .that()
            .doNotBelongToAnyOf(WrappedLabel.class)
            .should()
            .callMethodWhere(describe("make words wrap", call ->
                    call.getName().equals("setWrapText") && call.getTargetOwner().isAssignableTo(Labeled.class)))
            .as("9b. only WrappedLabel makes a label, tick, link or button wrap");

    @ArchTest
    static final ArchRule oneHash = noClasses()
            .that()
            .doNotBelongToAnyOf(Sha256.class)
            .should()
            .callMethod(MessageDigest.class, "getInstance", String.class)
            .as("9c. only Sha256 makes hashes");

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> publicRecordsOfThePairbook() {
        return new com.tngtech.archunit.base.DescribedPredicate<>("records outside toolkit glue") {
            @Override
            public boolean test(JavaClass type) {
                return type.isRecord()
                        && !type.getSimpleName().endsWith("Row") // a row is a piece of a view-model
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.getPackageName().startsWith("pairbook.fx")
                        && !resideInAnyPackage(PROGRAM).test(type);
            }
        };
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> insideAStore() {
        return new com.tngtech.archunit.base.DescribedPredicate<>("are inside a store") {
            @Override
            public boolean test(JavaClass type) {
                return type.getEnclosingClass().map(outer -> outer.getSimpleName().endsWith("Store")).orElse(false);
            }
        };
    }

    private static ArchCondition<JavaClass> neverWriteWhereItReads() {
        return new ArchCondition<>("never write where it reads") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var unit : type.getCodeUnits()) {
                    if (calls(unit, "read") && !unit.getRawReturnType().getName().equals("void")) { // what gives nothing back is an act
                        var seen = new HashSet<JavaCodeUnit>();
                        var writes = writes(unit, seen);
                        events.add(new SimpleConditionEvent(type, !writes, unit.getFullName() + (writes ? " reads and writes" : " reads")));
                    }
                }
            }
        };
    }

    private static boolean calls(JavaCodeUnit unit, String... names) {
        return unit.getCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getName().equals("pairbook.workbook.Room") && Set.of(names).contains(call.getName()));
    }

    private static boolean writes(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        return seen.add(unit)
                && unit.getOwner().getSimpleName().endsWith("Store")
                && (calls(unit, "write", "change")
                        || unit.getCallsFromSelf().stream().anyMatch(call -> call.getTarget().resolveMember().filter(JavaCodeUnit.class::isInstance)
                                .map(JavaCodeUnit.class::cast).filter(next -> writes(next, seen)).isPresent()));
    }

    private static ArchCondition<JavaClass> constructLayersOnlyWhereTheyAreWired() {
        return new ArchCondition<>("construct stores, view-models and views only in the window, or in the feature of their own package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (resideInAnyPackage("pairbook.window", "pairbook.example").test(type)) { // the story is told through stores of its own clock
                    return;
                }
                for (JavaCall<?> call : type.getCodeUnitCallsFromSelf()) {
                    if (call instanceof JavaConstructorCall && isLayer(call.getTargetOwner()) && !isItsOwn(type, call) && !isBrought(type, call.getTargetOwner())) {
                        events.add(SimpleConditionEvent.violated(type, call.getDescription()));
                    }
                }
            }
        };
    }

    /// A feature makes what is of its own package, or what features share.
    private static boolean isBrought(JavaClass type, JavaClass made) {
        var top = type.getName().replaceFirst("\\$.*", "");
        return top.endsWith("Feature") && (resideInAnyPackage(SHARED).test(made) || made.getPackageName().startsWith(type.getPackageName()));
    }

    private static boolean isLayer(JavaClass type) {
        return type.getPackageName().startsWith("pairbook") && LAYERS.stream().anyMatch(type.getSimpleName()::endsWith);
    }

    /// A constructor that calls this or super.
    private static boolean isItsOwn(JavaClass type, JavaCall<?> call) {
        return call.getTargetOwner().equals(type) || type.isAssignableTo(call.getTargetOwner().getName());
    }
}
