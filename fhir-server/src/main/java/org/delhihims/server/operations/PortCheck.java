package org.delhihims.server.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Looks for a busy port before anything else is started, so that the operator learns of it at once. */
public final class PortCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        refuseIfTaken(environment, "server.port");
        refuseIfTaken(environment, "management.server.port");
    }

    private static void refuseIfTaken(Environment environment, String setting) {
        int port = environment.getProperty(setting, Integer.class, 0);
        String address = environment.getProperty(setting.replace("port", "address"), "127.0.0.1");
        if (port <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new PortTaken(port, setting);
        }
    }
}
