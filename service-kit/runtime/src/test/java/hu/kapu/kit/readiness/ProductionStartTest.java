package hu.kapu.kit.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionStartTest {
    @TempDir
    Path secrets;

    @Test
    void production_does_not_start_with_development_keys_or_passwords_and_all_findings_are_told() throws Exception {
        assertThat(Files.writeString(secrets.resolve("DEVELOPMENT-KEYS"), "")).exists();
        ProductionCheck leftovers =
                new DevelopmentLeftovers(secrets, Optional.of("kapu-dev-1"), Optional.of("kapu-dev-2"));
        ProductionStart start = new ProductionStart("production", List.of(leftovers, () -> List.of("another finding")));

        assertThatThrownBy(() -> start.check(new StartupEvent()))
                .isInstanceOf(NotFitForProduction.class)
                .hasMessageContaining("DEVELOPMENT-KEYS")
                .hasMessageContaining("app-password")
                .hasMessageContaining("owner-password")
                .hasMessageContaining("another finding")
                .hasMessageNotContaining("kapu-dev-1");
    }

    @Test
    void the_same_starts_in_development() {
        ProductionStart start = new ProductionStart("development", List.of(() -> List.of("a finding")));

        assertThatCode(() -> start.check(new StartupEvent())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "Production", "production ", "Development", "test", ""})
    void whatever_is_not_development_is_production(String environment) {
        ProductionStart start = new ProductionStart(environment, List.of(() -> List.of("a finding")));

        assertThatThrownBy(() -> start.check(new StartupEvent())).isInstanceOf(NotFitForProduction.class);
    }

    @Test
    void own_keys_and_passwords_are_fit_for_production() {
        assertThat(new DevelopmentLeftovers(secrets, Optional.of("x"), Optional.empty()).findings())
                .isEmpty();
    }
}
