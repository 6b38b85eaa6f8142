package org.preceptor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How Immutables writes the hidden implementations; it applies to this package and every room below it. */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PUBLIC,
        overshadowImplementation = true,
        defaultAsDefault = true,
        headerComments = true,
        allowedClasspathAnnotations = {
            javax.annotation.processing.Generated.class,
            com.google.errorprone.annotations.CanIgnoreReturnValue.class
        })
@interface PreceptorStyle {}
