package hu.kapu.gateway.ui;

import java.util.List;

/**
 * The identification page: "Hogyan szeretne belépni?".
 *
 * @param methods what opens this portal now, in the order of the buttons; empty when nothing does
 * @param someRetired whether to offer "Hol van a korábbi belépési módom?"
 * @param emailTooWeak the portal asks for more than a code by e-mail proves, and the page says so
 */
public record ChooseMethodPage(Layout layout, List<ShownMethod> methods, boolean someRetired, boolean emailTooWeak)
        implements Page {}
