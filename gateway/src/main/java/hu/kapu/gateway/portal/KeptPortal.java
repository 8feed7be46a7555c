package hu.kapu.gateway.portal;

/** A portal with the document it was made of and the place that is kept in. */
public record KeptPortal(PortalDocument document, Portal portal, Origin origin) {

    public String id() {
        return portal.id();
    }

    public boolean isDisabled() {
        return document.isDisabled();
    }
}
