package org.preceptor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One damage of the table {@code damage/<program>.txt} and every line the command prints about it.
 *
 * <p>{@code == document code} starts a case; {@code - } and {@code + } replace text, {@code cut} halves the document, {@code
 * missing} deletes it; {@code = } lines are printed.
 */
record Damage(Stop stop, List<String> lines) {
    private static final Path TABLES = Path.of("src/test/resources/damage");

    static List<Damage> all(Stop stop) throws IOException {
        List<Damage> all = new ArrayList<>();
        for (String line : Files.readAllLines(table(stop))) {
            if (line.startsWith("== ")) {
                all.add(new Damage(stop, new ArrayList<>()));
            }
            if (!all.isEmpty() && !line.isBlank()) {
                all.get(all.size() - 1).lines().add(line);
            }
        }
        return all;
    }

    /** Stores what is printed today; read the difference before committing it. */
    static void store(Stop stop, Path temp) throws IOException {
        List<String> table = new ArrayList<>(Files.readAllLines(table(stop)));
        table.subList(table.indexOf("") + 1, table.size()).clear();
        int number = 0;
        for (Damage damage : all(stop)) {
            damage.lines().stream().filter(line -> !line.startsWith("= ")).forEach(table::add);
            damage.run(temp.resolve("damage-" + ++number)).console().lines().forEach(line -> table.add("= " + line));
            table.add("");
        }
        Files.write(table(stop), table);
    }

    private static Path table(Stop stop) {
        return TABLES.resolve(stop.id() + ".txt");
    }

    String document() {
        return Splitter.on(' ').splitToList(lines.get(0)).get(1);
    }

    String code() {
        return Splitter.on(' ').splitToList(lines.get(0)).get(2);
    }

    List<String> printed() {
        return texts("= ");
    }

    Trial.Run run(Path temp) throws IOException {
        Trial trial = Trial.of(stop, temp);
        Path file = trial.folder().resolve(document());
        assertThat(file).isRegularFile();
        if (lines.contains("missing")) {
            Files.delete(file);
        } else if (lines.contains("cut")) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        }
        List<String> to = texts("+ ");
        for (String from : texts("- ")) {
            trial.edit(document(), from, to.remove(0));
        }
        return trial.run();
    }

    private List<String> texts(String sign) {
        List<String> texts = new ArrayList<>();
        lines.stream().filter(line -> line.startsWith(sign)).forEach(line -> texts.add(line.substring(sign.length())));
        return texts;
    }

    @Override
    public String toString() {
        return stop.id() + " " + lines.get(0).substring(3) + " " + String.join(" ", texts("+ "));
    }
}
