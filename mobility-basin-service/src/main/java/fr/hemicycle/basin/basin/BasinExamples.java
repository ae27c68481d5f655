package fr.hemicycle.basin.basin;

/** For the API's description. Perimeters and shapes are made up: the real ones are in no document that comes with the suite. */
final class BasinExamples {

    static final String ENDED = """
            {"id":"01941f29-7c00-7000-8000-000000000301","name":"Littoral Nord",\
            "region":{"insee":"32","name":"Hauts-de-France"},"departments":[{"insee":"62","name":"Pas-de-Calais"}],\
            "places":["Boulogne-sur-Mer"],"provenance":"Rapport n° 49 du 13/12/2022","validUntil":"2028-12-31"}""";

    static final String MEMBERS = """
            {"items":[{"siren":"246200729","name":"CA du Boulonnais","validFrom":"2026-01-01",\
            "provenance":"Région Hauts-de-France : périmètres du 27/01/2022","otherBasins":["Littoral Sud"]}]}""";

    static final String COMMUNES = """
            {"items":[{"insee":"62160","name":"Boulogne-sur-Mer","population":41439,"department":"62",\
            "intercommunality":"246200729"}]}""";

    static final String OF_COMMUNE = """
            {"items":[{"id":"01941f29-7c00-7000-8000-000000000301","name":"Littoral Nord"}]}""";

    static final String COVERAGE = """
            {"on":"2026-11-26","intercommunalities":92,"inOneBasin":90,\
            "inNoBasin":[{"siren":"200033579","name":"CU d'Arras","communes":46,"population":111820,"basins":[]}],\
            "inTwoBasins":[{"siren":"246200729","name":"CA du Boulonnais","communes":22,"population":113911,\
            "basins":["Littoral Nord","Littoral Sud"]}],"inThreeBasinsOrMore":[],\
            "overlaps":[{"basins":["Littoral Nord","Littoral Sud"],"intercommunalities":["246200729"],"communes":22,\
            "population":113911}]}""";

    static final String CSV = """
            basin;intercommunality;from;until
            Littoral Nord;246200729;2026-01-01;
            Littoral Sud;246200729;2026-01-01;
            """;

    static final String REPORT = """
            {"dryRun":true,"lines":2,"begun":1,"changed":0,"ended":0,"unchanged":0,"refused":1,\
            "sha256":"0000000000000000000000000000000000000000000000000000000000000000",\
            "faults":[{"line":3,"column":"basin","code":"BASIN_MUST_BE_ON_RECORD","source":"Code des transports L1215-1",\
            "detail":"Le bassin « Littoral Est » n'est pas enregistré."}]}""";

    static final String SHAPES = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"basin":"Littoral Nord"},\
            "geometry":{"type":"Polygon","coordinates":[[[1.6,50.7],[2.5,50.7],[2.5,51.0],[1.6,51.0],[1.6,50.7]]]}}]}""";

    static final String SHAPES_ON_RECORD = """
            {"type":"FeatureCollection","features":[{"type":"Feature","id":"01941f29-7c00-7000-8000-000000000301",\
            "geometry":{"type":"Polygon","coordinates":[[[1.6,50.7],[2.5,50.7],[2.5,51.0],[1.6,51.0],[1.6,50.7]]]},\
            "properties":{"basin":"Littoral Nord","validFrom":"2026-01-01","provenance":"exemple inventé"}}]}""";

    static final String SHAPE_REPORT = "{\"dryRun\":false,\"begun\":1,\"unchanged\":0}";

    private BasinExamples() {}
}
