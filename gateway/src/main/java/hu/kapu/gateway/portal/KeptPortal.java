package hu.kapu.gateway.portal;

/** A portal with the document it was made of. */
public record KeptPortal(PortalDocument document, Portal portal) {

    public String id() {
        return portal.id();
    }

    public boolean isDisabled() {
        return document.isDisabled();
    }
}
