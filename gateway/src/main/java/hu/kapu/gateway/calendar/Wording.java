package hu.kapu.gateway.calendar;

/** One sentence for the citizen in both languages. */
public record Wording(String hu, String en) {
    public String in(String language) {
        return language.equals("en") ? en : hu;
    }
}
