package dev.lpips;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.File;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The arrows of ARCHITECTURE.md. */
class ArchitectureTest {

    private static final String ROOT = "dev.lpips";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** From each package, those it may use; {@code root} is {@code dev.lpips} itself. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            entry("internal.file", Set.of()),
            entry("internal.parallel", Set.of()),
            entry("image", Set.of()),
            entry("engine", Set.of("image")),
            entry("internal.checkpoint", Set.of("internal.file")),
            entry("internal.network", Set.of("internal.checkpoint")),
            entry("internal.onnx", Set.of("internal.network")),
            // The networks once more, in operations of an engine that has gradients.
            entry("internal.gradient", Set.of("internal.network")),
            entry("loss", Set.of("measure", "model", "internal.gradient", "internal.network", "internal.onnx")),
            entry("internal.djl", Set.of("engine", "image", "model", "internal.file", "internal.onnx")),
            entry("internal.changes", Set.of("image", "internal.parallel")),
            entry("internal.local", Set.of("engine", "image", "internal.changes", "internal.network")),
            entry("image.io", Set.of("image", "internal.djl", "internal.file", "internal.parallel")),
            entry(
                    "model",
                    Set.of("engine", "internal.checkpoint", "internal.network", "internal.onnx", "internal.file")),
            entry("internal.appearance", Set.of("image", "internal.changes", "internal.parallel")),
            entry("measure", Set.of("engine", "image", "model", "internal.appearance", "internal.parallel")),
            entry(
                    "internal.evaluation",
                    Set.of(
                            "engine",
                            "image",
                            "measure",
                            "model",
                            "internal.local",
                            "internal.network",
                            "internal.onnx",
                            "internal.parallel")),
            entry("batch", Set.of("root", "image", "image.io", "measure", "model", "internal.file")),
            entry(
                    "root",
                    Set.of(
                            "engine",
                            "image",
                            "image.io",
                            "measure",
                            "model",
                            "internal.djl",
                            "internal.evaluation",
                            "internal.parallel")),
            entry(
                    "closest",
                    Set.of("root", "batch", "image", "image.io", "model", "internal.file", "internal.parallel")),
            entry("run", Set.of("model", "internal.file")),
            entry("golden", Set.of("root", "image", "image.io", "model", "run", "internal.file")),
            entry("rules", Set.of("root", "golden", "image", "image.io", "measure", "model", "internal.file")),
            entry(
                    "evidence",
                    Set.of(
                            "root",
                            "golden",
                            "image",
                            "image.io",
                            "measure",
                            "run",
                            "internal.file",
                            "internal.parallel")),
            entry("outcome", Set.of("root", "evidence", "golden", "image", "measure", "model", "run", "internal.file")),
            entry(
                    "gate",
                    Set.of(
                            "root",
                            "batch",
                            "evidence",
                            "golden",
                            "image",
                            "image.io",
                            "model",
                            "outcome",
                            "report",
                            "rules",
                            "run",
                            "internal.file")),
            entry(
                    "internal.diagnosis",
                    Set.of("root", "golden", "image", "image.io", "measure", "model", "internal.parallel")),
            entry(
                    "report",
                    Set.of(
                            "root",
                            "evidence",
                            "golden",
                            "image",
                            "image.io",
                            "measure",
                            "model",
                            "outcome",
                            "run",
                            "internal.diagnosis",
                            "internal.file")),
            entry("explain", Set.of("root", "golden", "image", "measure", "model", "rules")),
            entry("calibrate", Set.of("root", "image", "image.io", "measure", "rules", "internal.file")),
            entry(
                    "command",
                    Set.of(
                            "root",
                            "batch",
                            "closest",
                            "engine",
                            "gate",
                            "golden",
                            "image.io",
                            "model",
                            "outcome",
                            "report",
                            "report.html",
                            "rules",
                            "run")),
            entry(
                    "report.html",
                    Set.of(
                            "root",
                            "evidence",
                            "explain",
                            "golden",
                            "image",
                            "image.io",
                            "measure",
                            "model",
                            "outcome",
                            "report",
                            "run",
                            "internal.file",
                            "internal.parallel")));

    @Test
    void there_is_something_to_check() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .contains(ROOT, ROOT + ".engine", ROOT + ".image", ROOT + ".model", ROOT + ".internal.djl");
        assertThat(CLASSES).hasSizeGreaterThan(60);
        assertThat(CLASSES.contain(ArchitectureTest.class)).isFalse();
    }

    @Test
    void packages_have_no_cycles() {
        slices().assignedFrom(packages()).should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void arrows_point_one_way() {
        classes().should(dependOnlyOnPackagesThatTheArrowsLeadTo()).check(CLASSES);
    }

    @Test
    void every_package_has_its_arrows() {
        assertThat(CLASSES.stream().map(type -> room(type.getPackageName())).distinct())
                .containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
    }

    @Test
    void one_package_knows_native_libraries() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.lpips.internal.djl")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.onnxruntime..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.lpips.internal.djl", "dev.lpips.internal.gradient", "dev.lpips.loss")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.djl..")
                .check(CLASSES);
    }

    @Test
    void losses_leave_the_engine_to_the_user() {
        noClasses()
                .that()
                .resideInAPackage("dev.lpips.loss")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.djl.onnxruntime..", "ai.djl.pytorch..")
                .check(CLASSES);
    }

    @Test
    void files_are_paths() {
        noClasses()
                .that(not(nameMatching("dev\\.lpips\\.image\\.io\\.Pictures(\\$.*)?")))
                .should(haveAFileInTheirApi())
                .check(CLASSES);
    }

    @Test
    void the_core_knows_no_front_end() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.assertj..", "org.opentest4j..", "org.apache.maven..")
                .check(CLASSES);
    }

    @Test
    void nothing_but_a_program_prints_or_logs() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.lpips.command")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "java.util.logging..")
                .check(CLASSES);
    }

    @Test
    void every_package_is_null_marked() {
        classes().should(resideInANullMarkedPackage()).check(CLASSES);
    }

    private static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                return SliceIdentifier.of(javaClass.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }

    private static String room(String packageName) {
        return packageName.equals(ROOT) ? "root" : packageName.substring(ROOT.length() + 1);
    }

    private static ArchCondition<JavaClass> dependOnlyOnPackagesThatTheArrowsLeadTo() {
        return new ArchCondition<>("depend only on packages that the arrows lead to") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String here = room(item.getPackageName());
                item.getDirectDependenciesFromSelf().stream()
                        .filter(each -> each.getTargetClass().getPackageName().startsWith(ROOT))
                        .filter(each -> {
                            String there = room(each.getTargetClass().getPackageName());
                            return !there.equals(here)
                                    && !ARROWS.getOrDefault(here, Set.of()).contains(there);
                        })
                        .forEach(each -> events.add(SimpleConditionEvent.violated(item, each.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> haveAFileInTheirApi() {
        return new ArchCondition<>("have a java.io.File in a method that is not private") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getCodeUnits().stream()
                        .filter(unit -> !unit.getModifiers().contains(JavaModifier.PRIVATE))
                        .filter(unit -> unit.getRawReturnType().isEquivalentTo(File.class)
                                || unit.getRawParameterTypes().stream()
                                        .anyMatch(type -> type.isEquivalentTo(File.class)))
                        .forEach(unit -> events.add(SimpleConditionEvent.satisfied(item, unit.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package with @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " of " + item.getName()));
            }
        };
    }
}
