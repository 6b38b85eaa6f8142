package org.preceptor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path README = Path.of("../README.md");
    private static final Path SOURCE = Path.of("src/main/java/org/preceptor/examples/FirstSteps.java");
    private static final Pattern SNIPPET =
            Pattern.compile(" {8}// README \\w+\n(.*?) {8}// README end", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("```(java|text)\n(.*?)```", Pattern.DOTALL);

    @Test
    void snippetsAreTheCodeThatRuns() throws IOException {
        List<String> inCode = new ArrayList<>();
        Matcher snippet = SNIPPET.matcher(Files.readString(SOURCE));
        while (snippet.find()) {
            inCode.add(snippet.group(1).indent(-8).replace("out.println", "System.out.println"));
        }
        assertThat(inCode).isNotEmpty();
        assertThat(blocks("java")).isEqualTo(inCode);
    }

    @Test
    void outputIsWhatTheCodePrints() throws IOException {
        List<Consumer<PrintStream>> programs = List.of(FirstSteps::pairing, FirstSteps::ownRule);
        List<String> printed = new ArrayList<>();
        for (Consumer<PrintStream> program : programs) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            program.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            printed.add(bytes.toString(StandardCharsets.UTF_8));
        }
        assertThat(blocks("text")).isEqualTo(printed);
    }

    @Test
    void readmeStaysShort() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(150);
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(README));
        while (block.find()) {
            if (block.group(1).equals(language)) {
                blocks.add(block.group(2));
            }
        }
        return blocks;
    }
}
