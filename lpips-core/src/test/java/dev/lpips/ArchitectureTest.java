package dev.lpips;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.File;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The arrows of ARCHITECTURE.md. Packages that a checkout does not have yet break no rule. */
class ArchitectureTest {

    private static final String ROOT = "dev.lpips";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    // The one step against the arrows: a picture of DJL is unwrapped by a class that imports DJL and nothing of ours.
    private static final DescribedPredicate<HasName> PICTURES = nameMatching("dev\\.lpips\\.image\\.Pictures");
    private static final DescribedPredicate<HasName> DJL_PICTURES =
            nameMatching("dev\\.lpips\\.internal\\.djl\\.DjlPictures");

    @Test
    void there_is_something_to_check() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .contains(ROOT, ROOT + ".engine", ROOT + ".image", ROOT + ".model", ROOT + ".internal.djl");
        assertThat(CLASSES).hasSizeGreaterThan(60);
        assertThat(CLASSES.contain(ArchitectureTest.class)).isFalse();
    }

    @Test
    void packages_have_no_cycles() {
        slices().assignedFrom(packages())
                .should()
                .beFreeOfCycles()
                .ignoreDependency(PICTURES, DJL_PICTURES)
                .check(CLASSES);
    }

    @Test
    void arrows_point_one_way() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.lpips..")
                .withOptionalLayers(true)
                .layer("report")
                .definedBy("dev.lpips.report..")
                .layer("golden")
                .definedBy("dev.lpips.golden..")
                .layer("root")
                .definedBy(ROOT)
                .layer("model")
                .definedBy("dev.lpips.model..")
                .layer("engine")
                .definedBy("dev.lpips.engine..")
                .layer("image")
                .definedBy("dev.lpips.image..")
                .layer("batch")
                .definedBy("dev.lpips.batch..")
                .layer("diagnosis")
                .definedBy("dev.lpips.internal.diagnosis..")
                .layer("local")
                .definedBy("dev.lpips.internal.local..")
                .layer("djl")
                .definedBy("dev.lpips.internal.djl..")
                .layer("onnx")
                .definedBy("dev.lpips.internal.onnx..")
                .layer("network")
                .definedBy("dev.lpips.internal.network..")
                .layer("checkpoint")
                .definedBy("dev.lpips.internal.checkpoint..")
                .layer("file")
                .definedBy("dev.lpips.internal.file..")
                .whereLayer("report")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("diagnosis")
                .mayOnlyBeAccessedByLayers("report")
                .whereLayer("golden")
                .mayOnlyBeAccessedByLayers("report", "diagnosis")
                .whereLayer("root")
                .mayOnlyBeAccessedByLayers("report", "diagnosis", "golden")
                .whereLayer("model")
                .mayOnlyAccessLayers("engine", "checkpoint", "network", "onnx", "file")
                .whereLayer("engine")
                .mayOnlyAccessLayers("image")
                .whereLayer("image")
                .mayOnlyAccessLayers("file")
                .whereLayer("batch")
                .mayOnlyAccessLayers("image", "file")
                .whereLayer("batch")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("local")
                .mayOnlyAccessLayers("engine", "image", "network")
                .whereLayer("local")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("djl")
                .mayOnlyAccessLayers("engine", "image", "onnx")
                .whereLayer("djl")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("onnx")
                .mayOnlyAccessLayers("network")
                .whereLayer("network")
                .mayOnlyAccessLayers("checkpoint")
                .whereLayer("checkpoint")
                .mayOnlyAccessLayers("file")
                .whereLayer("file")
                .mayNotAccessAnyLayer()
                .ignoreDependency(PICTURES, DJL_PICTURES)
                .check(CLASSES);
    }

    @Test
    void one_package_knows_native_libraries() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.lpips.internal.djl")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.djl..", "ai.onnxruntime..")
                .check(CLASSES);
    }

    @Test
    void files_are_paths() {
        noClasses()
                .that(not(nameMatching("dev\\.lpips\\.image\\.Pictures(\\$.*)?")))
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
    void nothing_is_printed_or_logged() {
        noClasses()
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
