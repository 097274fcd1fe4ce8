package org.delhihims.server.client;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hims client unblock}. */
@Command(name = "unblock", description = "Lets a blocked client ask again.", mixinStandardHelpOptions = true)
final class UnblockCommand implements Callable<Integer> {

    @Mixin
    private OneClient client = new OneClient();

    @Override
    public Integer call() throws IOException {
        return client.change(ClientTable::unblock, "Unblocked.", "There is no blocked client of this id.");
    }
}
