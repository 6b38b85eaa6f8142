package org.preceptor.benchmarks.rule;

import com.google.common.collect.ImmutableList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.stream.IntStream;

/** One program of twenty modules: four constraints on the whole, three on each module. */
public record Course(
        @NotBlank String title,
        @Min(1) @Max(60) int months,
        @Size(min = 1, max = 40) @Valid ImmutableList<Module> modules) {

    static final int MODULES = 20;

    /** A part of the program. */
    public record Module(
            @NotBlank String code, @Min(1) @Max(500) int hours) {}

    static Course valid() {
        return new Course("Backbone program", 12, modules(MODULES));
    }

    /** A blank title, and four modules with one fault each. */
    static Course withFiveDefects() {
        ImmutableList.Builder<Module> modules = ImmutableList.builder();
        modules.add(new Module(" ", 40), new Module("M2", 0), new Module("M3", 501), new Module("", 40));
        modules.addAll(modules(MODULES - 4));
        return new Course("", 12, modules.build());
    }

    private static ImmutableList<Module> modules(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Module("N" + i, 40 + i))
                .collect(ImmutableList.toImmutableList());
    }
}
