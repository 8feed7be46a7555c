package hu.kapu.gateway.ui;

import java.util.List;

/** The list of help topics. */
public record HelpIndexPage(Layout layout, List<TextPage.HelpLink> topics) implements Page {}
