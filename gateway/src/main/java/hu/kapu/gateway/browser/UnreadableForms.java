package hu.kapu.gateway.browser;

import hu.kapu.kit.problem.ProblemMappers;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import org.jboss.resteasy.reactive.common.util.URLUtils;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A form that is not encoded as forms are is the sender's mistake, not ours. */
public class UnreadableForms {
    private final ProblemMappers others = new ProblemMappers();

    @ServerExceptionMapper
    public Response encoding(IllegalArgumentException failure) {
        boolean ofTheForm = Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(URLUtils.class.getName()));
        return ofTheForm ? unreadable() : others.fault(failure);
    }

    @ServerExceptionMapper
    public Response charset(UnsupportedEncodingException unknown) {
        return unreadable();
    }

    private Response unreadable() {
        return others.framework(new BadRequestException());
    }
}
