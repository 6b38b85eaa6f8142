package org.preceptor.certification;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What tells claims apart: group, setting, meeting, companion. */
final class Keys {
    private Keys() {}

    /** How many different ones there are; what is not stated may, hopefully, be another one each time. */
    static long count(Limit.Key key, List<Claim> claims, boolean hopeful) {
        Set<String> seen = new HashSet<>();
        long unstated = 0;
        for (Claim claim : claims) {
            ImmutableSet<String> values = of(key, claim.activity());
            seen.addAll(values);
            unstated += values.isEmpty() ? Math.max(1, claim.size()) : 0;
        }
        return seen.size() + (hopeful ? unstated : 0);
    }

    static ImmutableSet<String> of(Limit.Key key, Activity activity) {
        return switch (key) {
            case GROUP -> set(activity.group());
            case SETTING -> set(activity.setting());
            case MEETING -> set(activity.meeting());
            case PROVIDER -> set(activity.provider());
            case COMPANION ->
                activity.companions().stream()
                        .map(companion -> companion.person().value())
                        .collect(ImmutableSet.toImmutableSet());
            case LEADER ->
                activity.companions().stream()
                        .filter(companion -> companion.role().equals("leader")
                                || companion.role().equals("co-leader"))
                        .map(companion -> companion.person().value())
                        .collect(ImmutableSet.toImmutableSet());
            case DAY -> ImmutableSet.of(activity.term().first().toString());
        };
    }

    private static ImmutableSet<String> set(Optional<String> value) {
        return value.map(ImmutableSet::of).orElse(ImmutableSet.of());
    }
}
