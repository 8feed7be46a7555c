package hu.kapu.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailFitForProductionTest {

    @Test
    void what_the_local_suite_does_is_not_fit_for_production() {
        assertThat(new MailFitForProduction("OPTIONAL", false, "ugyfelkapu@kapu.example").findings())
                .hasSize(2);
    }

    @Test
    void the_service_is_in_production_unless_it_is_told_otherwise() throws IOException {
        Properties own = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            own.load(file);
        }

        assertThat(own).doesNotContainKey("kapu.environment").containsKey("kapu.service");
    }

    @Test
    void tls_from_the_start_or_required_later_is_fit() {
        assertThat(new MailFitForProduction("REQUIRED", false, "ugyfelkapu@gov.hu").findings())
                .isEmpty();
        assertThat(new MailFitForProduction("DISABLED", true, "ugyfelkapu@gov.hu").findings())
                .isEmpty();
    }
}
