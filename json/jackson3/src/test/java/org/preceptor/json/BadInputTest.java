package org.preceptor.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest {
    static List<BadInput> cases() throws IOException {
        return BadInput.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrongWhereAndInBothLanguages(BadInput bad) {
        assertThat(bad.found(PreceptorJson.strict(), PreceptorJson.tolerant()))
                .isNotEmpty()
                .isEqualTo(bad.expected());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void speaksChineseToReadersOfChinese(BadInput bad) {
        assertThat(bad.expected())
                .filteredOn(line -> !line.contains("doc.derived"))
                .allSatisfy(line -> assertThat(ForeignWords.in(line.substring(line.lastIndexOf(" | "))))
                        .isEmpty());
    }

    /** Prints the tables with what is found now, to be read by a person before it is stored. */
    public static void main(String[] args) throws IOException {
        for (Path table : BadInput.tables(BadInput.RESOURCES)) {
            List<String> out = new ArrayList<>();
            List<BadInput> cases = BadInput.all();
            String text = Files.readString(table);
            for (String block : Splitter.on(Pattern.compile("(?m)^(?=== )")).split(text)) {
                block.lines()
                        .filter(line -> !line.startsWith("= ") && !line.isBlank())
                        .forEach(out::add);
                if (block.startsWith("== ")) {
                    List<String> head = Splitter.on(' ')
                            .splitToList(block.lines().findFirst().orElseThrow().substring(3));
                    cases.stream()
                            .filter(bad -> bad.row().equals(head.get(0))
                                    && bad.document().equals(head.get(1)))
                            .forEach(bad -> bad.found(PreceptorJson.strict(), PreceptorJson.tolerant())
                                    .forEach(line -> out.add("= " + line)));
                }
                out.add("");
            }
            Files.write(table, out);
        }
    }
}
