package org.delhihims.server.transport;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/** The operator's certificates, of which each use is strict, also when a renewed one is taken over while the server runs. */
final class StrictBundles implements SslBundles {

    private final SslBundles bundles;

    StrictBundles(SslBundles bundles) {
        this.bundles = bundles;
    }

    @Override
    public SslBundle getBundle(String name) {
        return StrictTls.strict(bundles.getBundle(name));
    }

    @Override
    public void addBundleUpdateHandler(String name, Consumer<SslBundle> handler) {
        bundles.addBundleUpdateHandler(name, bundle -> handler.accept(StrictTls.strict(bundle)));
    }

    @Override
    public void addBundleRegisterHandler(BiConsumer<String, SslBundle> handler) {
        bundles.addBundleRegisterHandler((name, bundle) -> handler.accept(name, StrictTls.strict(bundle)));
    }

    @Override
    public List<String> getBundleNames() {
        return bundles.getBundleNames();
    }
}
