package hu.kapu.secondfactor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import hu.kapu.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String BASE = "hu.kapu.secondfactor";

    @Test
    void the_service_keeps_to_the_rules_of_construction() {
        ArchitectureRules.check(BASE);
    }

    @Test
    void codes_steps_and_budgets_are_plain_java() {
        ArchitectureRules.checkPlain(BASE, "totp", "attempts");
    }

    @Test
    void nothing_that_opens_a_transaction_hashes() {
        noClasses()
                .that()
                .haveSimpleNameStartingWith("Activation")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("hu.kapu.kit.hashing..")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("DeletionCodeHashing")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(BASE));
    }
}
