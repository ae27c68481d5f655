package fr.hemicycle.localstack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands for a built service where only the process matters: answers every call, or ends at once. */
final class FakeService {

    private FakeService() {}

    public static void main(String[] words) throws IOException {
        if (Files.exists(Path.of(System.getenv("HEMICYCLE_TEST_BREAKS")))) {
            System.out.println("no money left");
            System.exit(3);
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** Puts it where the three built services would be. */
    static void buildInto(Path project) throws IOException {
        for (Service service : Service.values()) {
            Path jar = project.resolve(service.folder()).resolve("target/quarkus-app/quarkus-run.jar");
            Files.createDirectories(jar.getParent());
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream entries = new JarOutputStream(file, manifest)) {
                String name = FakeService.class.getName().replace('.', '/') + ".class";
                entries.putNextEntry(new JarEntry(name));
                try (var classFile = FakeService.class.getResourceAsStream("FakeService.class")) {
                    classFile.transferTo(entries);
                }
            }
        }
    }
}
