package hu.kapu.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The rules of construction that every service's code obeys, whatever it is about. */
public final class ArchitectureRules {
    private ArchitectureRules() {}

    /** Checks the production classes below the package; direct sub-packages are the features. */
    public static void check(String basePackage) {
        check(production(basePackage), basePackage);
    }

    public static void check(JavaClasses code, String basePackage) {
        for (ArchRule rule : all(basePackage)) {
            rule.allowEmptyShould(true).check(code);
        }
    }

    /** Fails when a class of these packages (such as {@code totp}) uses a framework: rules are plain Java. */
    public static void checkPlain(String basePackage, String... features) {
        for (String feature : features) {
            noClasses()
                    .that()
                    .resideInAPackage(basePackage + "." + feature + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta..", "org.hibernate..", "io.smallrye..")
                    .because("rules are plain Java")
                    .check(production(basePackage));
        }
    }

    private static JavaClasses production(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(basePackage);
    }

    private static List<ArchRule> all(String basePackage) {
        List<ArchRule> rules = new ArrayList<>(time());
        rules.add(slices().matching(basePackage + ".(*)..").should().beFreeOfCycles());
        rules.add(noClasses()
                .should()
                .callMethodWhere(new CallsTo(Uni.class, "await"))
                .because("nothing blocks an event loop"));
        rules.add(noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(basePackage + "..")
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .because("constructors show what a class needs"));
        rules.add(classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .notBePublic()
                .because("entities do not leave their feature"));
        rules.add(noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "io.quarkus.hibernate..", "jakarta.persistence..")
                .because("a resource parses, calls and translates"));
        rules.add(methods()
                .should(new NoHashingInTransactions())
                .because("a connection would be held for as long as a password is hashed"));
        return rules;
    }

    private static List<ArchRule> time() {
        String reason = "time comes from the injected clock";
        return List.of(
                noClasses().should().callMethod(Instant.class, "now").because(reason),
                noClasses().should().callMethod(LocalDate.class, "now").because(reason),
                noClasses().should().callMethod(LocalDateTime.class, "now").because(reason),
                noClasses()
                        .should()
                        .callMethod(System.class, "currentTimeMillis")
                        .because(reason));
    }
}
