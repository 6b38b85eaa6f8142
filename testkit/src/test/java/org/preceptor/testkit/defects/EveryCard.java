package org.preceptor.testkit.defects;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.preceptor.rule.RuleCard;

/** Every rule card held in a static field of the library, by id. */
final class EveryCard {
    private EveryCard() {}

    static ImmutableSortedMap<String, RuleCard> all()
            throws IOException, ReflectiveOperationException, URISyntaxException {
        URI library = RuleCard.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        if (!library.getPath().endsWith(".jar")) {
            return in(Path.of(library));
        }
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(library))) {
            return in(jar.getPath("/"));
        }
    }

    private static ImmutableSortedMap<String, RuleCard> in(Path root) throws IOException, ReflectiveOperationException {
        List<String> names;
        try (Stream<Path> files = Files.walk(root.resolve("org/preceptor"))) {
            names = files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", "."))
                    .toList();
        }
        Map<String, RuleCard> cards = new TreeMap<>();
        for (String name : names) {
            for (Field field : Class.forName(name).getDeclaredFields()) {
                if (field.getType() == RuleCard.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    RuleCard card = (RuleCard) field.get(null);
                    cards.put(card.id().value(), card);
                }
            }
        }
        return ImmutableSortedMap.copyOf(cards);
    }
}
