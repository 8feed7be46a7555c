package hu.kapu.gateway.ui;

/** "Eléri ezt a postafiókot?", before codes by e-mail are requested. */
public record EnrolAddressPage(Layout layout, String maskedAddress) implements Page {}
