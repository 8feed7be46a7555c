package hu.kapu.gateway.ui;

import java.util.List;

/** A page of plain text: help, accessibility statement, privacy notice. */
public record TextPage(Layout layout, PlainText text, List<HelpLink> otherTopics) implements Page {

    /** A line of the help index. */
    public record HelpLink(String path, String title) {}
}
