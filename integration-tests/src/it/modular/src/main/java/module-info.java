/** Uses the library as modules. */
module consumer.modular {
    requires transitive org.preceptor.core;
    requires org.preceptor.json;

    exports consumer;
}
