/** What the round is about and who may apply, to start from (Markdown). */
export const defaultScope = `Der Wettbewerb würdigt herausragendes gemeinsames Engagement von Kommunen und zivilgesellschaftlichen Organisationen in der Entwicklungspolitik. Im Mittelpunkt steht die Zusammenarbeit mit migrantischen Organisationen.

Ausgezeichnet wird das Gesamtbild: wie Kommune und Partner zusammenarbeiten, wie sie gemeinsam entscheiden und was ihre Projekte bewirken.`;

export const defaultEligibility = `Bewerben können sich Städte, Gemeinden, Landkreise, Bezirke sowie Zusammenschlüsse von Kommunen in Deutschland – jeweils gemeinsam mit mindestens einer Partnerorganisation.

- Jede Kommune kann sich einmal bewerben.
- Die Partnerorganisation bestätigt die Bewerbung selbst.
- Auch Preisträger früherer Runden können sich wieder bewerben.`;
