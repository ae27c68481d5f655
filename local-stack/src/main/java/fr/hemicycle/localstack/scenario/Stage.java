package fr.hemicycle.localstack.scenario;

import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.StackSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a scenario plays on.
 *
 * @param scenarios folder with the real files as data
 */
public record Stage(Api api, Topics topics, Story story, Path scenarios) {

    /** A running stack. */
    public static Stage on(StackSettings settings, Story story) {
        Map<Service, String> urls =
                Stream.of(Service.values()).collect(Collectors.toMap(service -> service, settings::url));
        return new Stage(
                new Api(urls, settings.tokens()),
                new Topics(settings.bootstrapServers()),
                story,
                settings.project().resolve("scenarios"));
    }
}
