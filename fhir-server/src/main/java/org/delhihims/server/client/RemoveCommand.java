package org.delhihims.server.client;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hims client remove}. */
@Command(
        name = "remove",
        description = "Removes a client and all that it was granted.",
        mixinStandardHelpOptions = true)
final class RemoveCommand implements Callable<Integer> {

    @Mixin
    private OneClient client = new OneClient();

    @Override
    public Integer call() throws IOException {
        return client.change(ClientTable::remove, "Removed.", "There is no such client.");
    }
}
