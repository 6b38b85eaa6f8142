package org.preceptor.testkit;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** What the providers of all rooms share: a table from type to arbitrary, matched exactly. */
abstract class ArbitrariesByType implements ArbitraryProvider {
    private final Map<Class<?>, Supplier<Arbitrary<?>>> byType;

    ArbitrariesByType(Map<Class<?>, Supplier<Arbitrary<?>>> byType) {
        this.byType = byType;
    }

    @Override
    public final boolean canProvideFor(TypeUsage targetType) {
        return byType.keySet().stream().anyMatch(targetType::isOfType);
    }

    @Override
    public final Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        Supplier<Arbitrary<?>> found = byType.get(targetType.getRawType());
        return found == null ? Set.of() : Set.of(found.get());
    }
}
