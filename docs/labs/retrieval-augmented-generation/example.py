"""Retrieve a passage, put it into a prompt, let a stand-in for a model answer."""

import re

from sklearn.feature_extraction.text import TfidfVectorizer

PASSAGES = {
    "battery-charge": "A full charge takes 4 hours. Use only our own charger.",
    "return-policy": "You can send a bike back within 30 days. Keep the box.",
    "theft-cover": "You carry 100 euros of a stolen bike. We pay the rest.",
}


class StandIn:
    """Has a model's interface; can only copy the sentence that shares most words."""

    def generate(self, prompt: str) -> str:
        """Return one sentence of the prompt, or say that there is none."""
        *lines, question = prompt.splitlines()
        asked = set(re.findall(r"\w+", question.lower()))
        texts = [line.split("] ")[1] for line in lines if line.startswith("[")]
        sentences = [s for text in texts for s in re.findall(r"[^.]+\.", text)]
        shared = [len(asked & set(re.findall(r"\w+", s.lower()))) for s in sentences]
        best = max(range(len(shared)), key=shared.__getitem__, default=None)
        return "I do not know." if best is None else sentences[best].strip()


question = "How many days do I have to send a bike back?"
vectorizer = TfidfVectorizer()
index = vectorizer.fit_transform(PASSAGES.values())
scores = (index @ vectorizer.transform([question]).T).toarray().ravel()
for source, score in zip(PASSAGES, scores, strict=True):
    print(f"{score:.2f} {source}")
source = list(PASSAGES)[scores.argmax()]
rule = "Answer only from the passages and name the source."
prompt = f"{rule}\n[{source}] {PASSAGES[source]}\nQuestion: {question}"
print(f"--- prompt\n{prompt}\n--- answers")
print("without:", StandIn().generate(f"{rule}\nQuestion: {question}"))
print("with:   ", StandIn().generate(prompt))
