package hu.kapu.secondfactor.deletion;

import hu.kapu.kit.problem.Problem;
import hu.kapu.secondfactor.deletioncode.DeletionCode;
import hu.kapu.secondfactor.deletioncode.DeletionCodeReading;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;

/** Looks at what was typed before anything is counted: a slip of the pen is named and costs no attempt. */
final class ReadableCode {
    private static final Problem NOT_READABLE =
            Problem.of(422, "deletion-code-not-readable", "This cannot be a deletion code; no attempt was counted.");

    private ReadableCode() {}

    static Uni<Response> read(String typed, Function<DeletionCode, Uni<Response>> work) {
        return switch (DeletionCode.parse(typed)) {
            case DeletionCodeReading.Read(DeletionCode code) -> work.apply(code);
            case DeletionCodeReading.WrongGroups(List<Integer> groups) ->
                answer(NOT_READABLE.with("wrongGroup", groups.getFirst()).with("wrongGroups", groups));
            case DeletionCodeReading.WrongLength() -> answer(NOT_READABLE);
        };
    }

    private static Uni<Response> answer(Problem problem) {
        return Uni.createFrom().item(problem.toResponse());
    }
}
