package hu.kapu.gateway.ui;

import java.util.List;

/**
 * The deletion code, shown until "Befejezés".
 *
 * @param codeGroups the four groups as the citizen writes them down
 */
public record EnrolDeletionCodePage(Layout layout, String userName, List<String> codeGroups, List<Refusal> errors)
        implements Page {}
