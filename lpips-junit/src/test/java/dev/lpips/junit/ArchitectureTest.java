package dev.lpips.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** A front end translates: it uses what the core exports, and nothing of another front end. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.lpips.junit");

    @Test
    void nothing_internal_is_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.lpips.internal..")
                .check(CLASSES);
    }

    @Test
    void no_other_front_end_is_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven..")
                .check(CLASSES);
    }

    @Test
    void no_engine_is_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.djl..", "ai.onnxruntime..")
                .check(CLASSES);
    }

    @Test
    void there_is_one_package() {
        classes().should().resideInAPackage("dev.lpips.junit").check(CLASSES);
    }
}
