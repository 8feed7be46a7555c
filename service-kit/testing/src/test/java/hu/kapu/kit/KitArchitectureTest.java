package hu.kapu.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import hu.kapu.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class KitArchitectureTest {
    private static final String BASE = "hu.kapu.kit";

    private final JavaClasses runtime = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/hu/kapu/kit/testing/"))
            .importPackages(BASE);

    @Test
    void the_kit_obeys_the_rules_it_gives() {
        ArchitectureRules.check(runtime, BASE);
    }

    @Test
    void the_kit_is_free_of_domain_words() {
        noClasses()
                .should()
                .haveNameMatching("(?i).*(totp|otp|portal|authenticator|registrar|enrol|calendar|signin|deletion).*")
                .because("what a service is about does not belong in the kit")
                .check(runtime);
    }
}
