package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;

/**
 * The deletion code as a sheet to print, with nothing to fill in.
 *
 * @param codeGroups the four groups as the citizen writes them down
 */
public record DeletionCodeSheetPage(Layout layout, String userName, List<String> codeGroups, Instant issuedAt)
        implements Page {}
