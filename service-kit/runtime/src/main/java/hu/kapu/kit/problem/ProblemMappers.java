package hu.kapu.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what the framework throws into problems that tell nothing about the inside; a service may map earlier. */
public class ProblemMappers {
    /** After a service's own mappers (5000), before the framework's (5100). */
    static final int LAST = 5050;

    private static final Duration RETRY = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper(priority = LAST)
    public Response framework(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (status >= 500) {
            return fault(refused);
        }
        if (status < 400 || refused.getResponse().hasEntity()) {
            return refused.getResponse();
        }
        return Problem.of(status, codeOf(status), detailOf(status)).toResponse();
    }

    @ServerExceptionMapper(priority = LAST)
    public Response json(JacksonException unreadable) {
        return Problem.of(400, codeOf(400), detailOf(400)).toResponse();
    }

    @ServerExceptionMapper(priority = LAST)
    public Response shape(MismatchedInputException unreadable) {
        return json(unreadable);
    }

    @ServerExceptionMapper(priority = LAST)
    public Response constraint(ConstraintViolationException violated) {
        return Problem.of(400, codeOf(400), detailOf(400))
                .with(
                        "fields",
                        violated.getConstraintViolations().stream()
                                .map(violation -> violation.getPropertyPath().toString())
                                .sorted()
                                .toList())
                .toResponse();
    }

    @ServerExceptionMapper(priority = LAST)
    public Response fault(Throwable fault) {
        String incident = UUID.randomUUID().toString();
        if (DatabaseAway.caused(fault)) {
            LOG.warnf(
                    "The database did not answer in time, incident %s: %s",
                    incident, fault.getClass().getName());
            return Problem.of(503, "database-unavailable", "The request cannot be completed now; try again shortly.")
                    .retryAfter(RETRY)
                    .with("incident", incident)
                    .toResponse();
        }
        LOG.errorf(fault, "Unexpected fault, incident %s", incident);
        return Problem.of(500, "internal-error", "The request could not be completed.")
                .with("incident", incident)
                .toResponse();
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "request-too-large";
            case 415 -> "media-type-not-supported";
            default -> "unreadable-request";
        };
    }

    private static String detailOf(int status) {
        return switch (status) {
            case 401 -> "The request carries no valid credentials.";
            case 403 -> "The request is not allowed.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not know the method.";
            case 406 -> "No acceptable representation exists.";
            case 413 -> "The request is larger than allowed.";
            case 415 -> "The body has a media type that is not read here.";
            default -> "The request could not be read.";
        };
    }
}
