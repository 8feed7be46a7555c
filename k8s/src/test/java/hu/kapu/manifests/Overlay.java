package hu.kapu.manifests;

import java.util.EnumMap;
import java.util.Map;

/** The ways to install that this repository offers; each is rendered once. */
enum Overlay {
    SINGLE_NODE("single-node"),
    PRODUCTION("production");

    private static final Map<Overlay, Manifests> RENDERED = new EnumMap<>(Overlay.class);

    private final String folder;

    Overlay(String folder) {
        this.folder = folder;
    }

    Manifests manifests() {
        synchronized (RENDERED) {
            return RENDERED.computeIfAbsent(
                    this, overlay -> Manifests.parse(Kubectl.kustomize(Repository.path("k8s/overlays/" + folder))));
        }
    }
}
