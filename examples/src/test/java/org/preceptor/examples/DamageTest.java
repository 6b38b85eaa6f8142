package org.preceptor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Run {@code main} in the folder of this module to store new expectations. */
class DamageTest {
    @TempDir
    private Path temp;

    public static void main(String[] arguments) throws IOException {
        for (Stop stop : Tour.stops()) {
            Damage.store(stop, Files.createTempDirectory("damage"));
        }
    }

    static Stream<Damage> damages() throws IOException {
        List<Damage> all = new ArrayList<>();
        for (Stop stop : Tour.stops()) {
            all.addAll(Damage.all(stop));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("damages")
    void refusesWithPlaceAndBothLanguagesAndWritesNothing(Damage damage) throws IOException {
        Trial.Run run = damage.run(temp);

        assertThat(run.status()).isEqualTo(Tour.BAD_INPUT);
        assertThat(run.console().lines()).containsExactlyElementsOf(damage.printed());
        assertThat(run.wrote()).isFalse();
        assertThat(temp.resolve(".out-draft")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("damages")
    void namesEveryProblemTwiceAtOnePlace(Damage damage) {
        List<String> lines = damage.printed().subList(0, damage.printed().size() - 1);
        String file = damage.stop().id() + "/" + damage.document();
        String place = damage.code().equals("tour.document-missing") ? ":-:-" : ":\\d+:\\d+";

        assertThat(lines).anyMatch(line -> line.startsWith(file) && line.contains("[" + damage.code() + "]"));
        assertThat(lines.size()).isEven();
        for (int i = 0; i < lines.size(); i += 2) {
            String english = lines.get(i);
            String chinese = lines.get(i + 1);
            assertThat(english).matches("[^:]+" + place + " (error|warning).*\\[[a-z.-]+]");
            assertThat(chinese).matches("[^:]+" + place + " (错误|警告).*\\p{IsHan}.*\\[[a-z.-]+]");
            assertThat(head(chinese))
                    .isEqualTo(head(english).replace("error", "错误").replace("warning", "警告"));
            assertThat(code(chinese)).isEqualTo(code(english));
        }
    }

    /** File, line, column, severity and pointer. */
    private static String head(String line) {
        return line.substring(0, line.indexOf(": "));
    }

    private static String code(String line) {
        return line.substring(line.lastIndexOf('['));
    }
}
