package hu.kapu.bench.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A few hundred people beside the running suite: that everybody gets in once, since so few times say nothing. */
class ImportSmokeTest {
    @Test
    void everybody_gets_in_once_and_signs_in_with_the_former_password() {
        Path home = Path.of(System.getProperty("kapu.home")).toAbsolutePath().normalize();

        Figures figures = new ImportBenchmark(home, text -> {}).measure(700, false, 20);

        assertThat(figures.again().told()).contains("0 citizens imported, 700 as they were, 0 rows left out");
        assertThat(figures.citizens()).isEqualTo(700);
        assertThat(figures.signIns()).isEqualTo(figures.signInsTried());
        assertThat(figures.hold()).isTrue();
    }
}
