package hu.kapu.gateway.ui;

import java.util.List;

/** "Nem én voltam" without signing in: the user name and the code of a letter freeze the account. */
public record PublicAlarmPage(Layout layout, String userName, List<Refusal> errors) implements Page {}
