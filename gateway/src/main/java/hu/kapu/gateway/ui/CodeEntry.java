package hu.kapu.gateway.ui;

/**
 * The field of a code when its page is shown again.
 *
 * @param typed what the citizen had typed when asking for more time
 * @param moreTime whether "Több időt kérek" can still be given
 */
public record CodeEntry(String typed, boolean moreTime) {
    @Override
    public String toString() {
        return "CodeEntry[…]";
    }
}
