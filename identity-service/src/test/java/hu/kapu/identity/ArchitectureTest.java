package hu.kapu.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import hu.kapu.kit.testing.ArchitectureRules;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String BASE = "hu.kapu.identity";

    @Test
    void theServiceKeepsTheCommonRules() {
        ArchitectureRules.check(BASE);
    }

    @Test
    void nothingWithATransactionReachesTheHasher() {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(BASE);

        noClasses()
                .that(holdATransaction())
                .should()
                .transitivelyDependOnClassesThat()
                .haveNameMatching("hu\\.kapu\\.identity\\.credential\\.PasswordHashes|hu\\.kapu\\.kit\\.hashing\\..*")
                .because("a connection would be held while a password is hashed")
                .check(code);
    }

    private static DescribedPredicate<JavaClass> holdATransaction() {
        return DescribedPredicate.describe(
                "hold a transaction",
                type -> type.isAnnotatedWith(WithTransaction.class)
                        || type.getMethods().stream()
                                .anyMatch(method -> method.isAnnotatedWith(WithTransaction.class)));
    }
}
