package fr.hemicycle.vote.transmission;

/** What a prefecture sends back, for acts of any name: our own files, in the form that the schema of @CTES gives them. */
final class Returned {

    static final String NAMESPACES =
            "xmlns:actes=\"http://www.interieur.gouv.fr/ACTES#v1.1-20040216\" xmlns:insee=\"http://xml.insee.fr/schema\"";

    private static final String XML = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>";

    private Returned() {}

    static String acknowledgement(String identifier, String day) {
        return XML + """
                <actes:ARActe %s actes:IDActe="%s" actes:DateReception="%s">
                  %s
                  <actes:ClassificationDateVersionEnCours>2019-08-29</actes:ClassificationDateVersionEnCours>
                </actes:ARActe>""".formatted(NAMESPACES, identifier, day, act("2022_552"));
    }

    static String anomaly(String number, String detail) {
        return XML + """
                <actes:AnomalieActe %s>
                  <actes:Date>2022-12-16</actes:Date>
                  <actes:Nature>002</actes:Nature>%s
                  %s
                  <actes:ClassificationDateVersionEnCours>2022-12-01</actes:ClassificationDateVersionEnCours>
                </actes:AnomalieActe>""".formatted(NAMESPACES, detail, act(number));
    }

    static String anomalyOfThePackage() {
        return XML + """
                <actes:AnomalieEnveloppe %s>
                  <actes:Date>2022-12-16</actes:Date>
                  <actes:Nature>004</actes:Nature>
                  <actes:Detail>Émetteur inconnu</actes:Detail>
                  <actes:EnveloppeRecue/>
                </actes:AnomalieEnveloppe>""".formatted(NAMESPACES);
    }

    static String letter(String kind, String identifier, String element, String text) {
        return XML
                + "<actes:%s %s actes:IDActe=\"%s\" actes:DateCourrierPref=\"2023-01-10\"><actes:%s>%s</actes:%s></actes:%s>"
                        .formatted(kind, NAMESPACES, identifier, element, text, element, kind);
    }

    static String envelope() {
        return XML + "<actes:EnveloppeMISILLCL " + NAMESPACES + "/>";
    }

    private static String act(String number) {
        return """
                <actes:ActeRecu actes:Date="2022-12-13" actes:NumeroInterne="%s" actes:CodeNatureActe="1">
                    <actes:Objet>x</actes:Objet>
                  </actes:ActeRecu>""".formatted(number);
    }
}
