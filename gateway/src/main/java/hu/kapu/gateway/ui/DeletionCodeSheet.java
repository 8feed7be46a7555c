package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;

/** The deletion code as a plain text file to keep. */
public record DeletionCodeSheet(Layout layout, String userName, List<String> codeGroups, Instant issuedAt)
        implements Page {}
