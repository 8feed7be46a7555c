package hu.kapu.gateway.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The identification page: "Hogyan szeretne belépni?".
 *
 * @param methods what opens this portal now, in the order of the buttons; empty when nothing does
 * @param someRetired whether to offer "Hol van a korábbi belépési módom?"
 * @param emailTooWeak the portal asks for more than a code by e-mail proves, and the page says so
 * @param raise the portal's next raise, where it leaves out a way that is open still
 */
public record ChooseMethodPage(
        Layout layout,
        List<ShownMethod> methods,
        boolean someRetired,
        boolean emailTooWeak,
        @Nullable AnnouncedRaise raise)
        implements Page {}
