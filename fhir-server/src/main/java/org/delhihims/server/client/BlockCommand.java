package org.delhihims.server.client;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hims client block}. */
@Command(
        name = "block",
        description = "Takes back all that a client was given, and gives it nothing until it is unblocked.",
        mixinStandardHelpOptions = true)
final class BlockCommand implements Callable<Integer> {

    @Mixin
    private OneClient client = new OneClient();

    @Override
    public Integer call() throws IOException {
        return client.change(ClientTable::block, "Blocked.", "There is no such client, or it is blocked already.");
    }
}
