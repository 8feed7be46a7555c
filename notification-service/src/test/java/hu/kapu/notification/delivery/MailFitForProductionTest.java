package hu.kapu.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailFitForProductionTest {

    @Test
    void what_the_local_suite_does_is_not_fit_for_production() {
        assertThat(new MailFitForProduction("OPTIONAL", false, "ugyfelkapu@kapu.example").findings())
                .hasSize(2);
    }

    @Test
    void tls_from_the_start_or_required_later_is_fit() {
        assertThat(new MailFitForProduction("REQUIRED", false, "ugyfelkapu@gov.hu").findings())
                .isEmpty();
        assertThat(new MailFitForProduction("DISABLED", true, "ugyfelkapu@gov.hu").findings())
                .isEmpty();
    }
}
