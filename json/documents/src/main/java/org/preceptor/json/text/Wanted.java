package org.preceptor.json.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preceptor.rule.Pointer;

/** The pointers whose places are wanted, as a tree that a scan walks down. */
final class Wanted {
    private final Map<String, Wanted> below = new HashMap<>();
    private final Map<Reading.Aim, Integer> offsets = new EnumMap<>(Reading.Aim.class);
    private final @Nullable Wanted above;

    Wanted(@Nullable Wanted above) {
        this.above = above;
    }

    Wanted at(Pointer pointer) {
        Wanted wanted = this;
        for (String token : pointer.tokens()) {
            Wanted parent = wanted;
            wanted = wanted.below.computeIfAbsent(token, key -> new Wanted(parent));
        }
        return wanted;
    }

    @Nullable
    Wanted child(String token) {
        return below.get(token);
    }

    int place(Reading.Aim aim) {
        int own = offset(aim);
        return own >= 0 || above == null ? own : above.place(Reading.Aim.VALUE);
    }

    int offset(Reading.Aim aim) {
        return offsets.getOrDefault(aim, -1);
    }

    void found(Reading.Aim aim, int offset) {
        offsets.putIfAbsent(aim, offset);
    }
}
