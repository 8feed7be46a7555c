package hu.kapu.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {
    private final ProblemMappers mappers = new ProblemMappers();

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57014", "57P01", "55P03"})
    void a_database_that_is_away_or_too_slow_is_a_503_with_a_time_to_come_back(String sqlState) {
        Response answer = mappers.fault(new CompletionException(new PgException("no", "FATAL", sqlState, null)));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601"})
    void a_statement_that_is_wrong_is_a_fault_of_ours(String sqlState) {
        assertThat(mappers.fault(new PgException("no", "ERROR", sqlState, null)).getStatus())
                .isEqualTo(500);
    }

    @Test
    void a_connection_that_is_refused_or_lost_is_a_503() {
        assertThat(mappers.fault(new ConnectException()).getStatus()).isEqualTo(503);
        assertThat(mappers.fault(ClosedConnectionException.INSTANCE).getStatus())
                .isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Timeout", "Timeout waiting for connection"})
    void a_pool_in_which_no_connection_came_free_is_a_503(String message) {
        assertThat(mappers.fault(new CompletionException(new VertxException(message, true)))
                        .getStatus())
                .isEqualTo(503);
    }
}
