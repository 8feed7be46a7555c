package hu.kapu.gateway.api.portals;

import hu.kapu.gateway.portal.PortalChange;
import hu.kapu.gateway.portal.PortalMistake;
import hu.kapu.kit.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a portal was not changed, as problems. */
final class ChangeProblems {
    private ChangeProblems() {}

    /** Nothing when it was. */
    static Optional<Problem> of(PortalChange change) {
        return switch (change) {
            case PortalChange.Done ignored -> Optional.empty();
            case PortalChange.Unknown() -> problem(404, "portal-unknown", "There is no portal of this id.");
            case PortalChange.Wrong(List<PortalMistake> mistakes) ->
                problem(422, "portal-wrong", "The document has mistakes; each is named with its field.")
                        .map(problem -> problem.with("mistakes", told(mistakes)));
            case PortalChange.KeptByFile() ->
                problem(
                        409,
                        "portal-kept-by-file",
                        "This portal is kept by a file of the installation; change it there.");
            case PortalChange.ChangedMeanwhile() ->
                problem(412, "portal-changed-meanwhile", "The portal is not as you believe; read it again.");
            case PortalChange.ClientIdTaken() ->
                problem(409, "portal-client-id-taken", "Another portal has this client id.");
            case PortalChange.BoundToAnotherSector() ->
                problem(409, "portal-sector-bound", "This id is bound to another sector for ever.");
            case PortalChange.SectorTaken() ->
                problem(
                        409,
                        "portal-sector-taken",
                        "The sector was of portals that are no more, so nobody may join it.");
            case PortalChange.HasNoSecret() ->
                problem(409, "portal-has-no-secret", "This portal does not prove itself by a secret.");
            case PortalChange.SecretsFull() ->
                problem(409, "portal-secrets-full", "Four secrets are good already; end one in the document first.");
        };
    }

    private static Optional<Problem> problem(int status, String code, String detail) {
        return Optional.of(Problem.of(status, code, detail));
    }

    private static List<Map<String, String>> told(List<PortalMistake> mistakes) {
        return mistakes.stream()
                .map(mistake -> Map.of("field", mistake.field(), "reason", mistake.reason()))
                .toList();
    }
}
