package hu.kapu.gateway.ui;

/** What is in the file with the citizen's data, and the link to it. */
public record ExportPage(Layout layout) implements Page {}
