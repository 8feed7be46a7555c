package hu.kapu.local.inbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The inbox as one plain page. */
final class InboxHtml {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Budapest"));

    private InboxHtml() {}

    static String of(List<ReceivedMail> mails, String to) {
        String letters = mails.stream().map(InboxHtml::letter).collect(Collectors.joining("\n"));
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Inbox – Kapu</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 1.0625rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 0 auto; padding: 1rem; }
            article { border: 1px solid; border-radius: 6px; padding: 0 1rem; margin: 1rem 0; }
            h2 { font-size: 1.125rem; margin-bottom: 0; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
            input, button { font: inherit; min-height: 44px; }
            </style>
            </head>
            <body>
            <h1>Inbox</h1>
            <p>Every letter this suite has sent, newest first. Nothing leaves this machine.</p>
            <form><label>Only to <input name="to" type="email" value="%s"></label> <button>Show</button></form>
            %s
            </body>
            </html>
            """.formatted(escaped(to), letters.isEmpty() ? "<p>No letter yet.</p>" : letters);
    }

    private static String letter(ReceivedMail mail) {
        return "<article><h2>%s</h2><p>To %s, %s</p><pre>%s</pre></article>"
                .formatted(
                        escaped(mail.subject()),
                        escaped(mail.to()),
                        SHOWN.format(mail.receivedAt()),
                        escaped(mail.text()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
